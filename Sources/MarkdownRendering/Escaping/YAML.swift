/// YAML 1.2: a string in double quotes, the one form that nothing in the text can end or turn into another type.
enum YAML: Syntax {
  static func escape(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\\" || scalar == "\"" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
