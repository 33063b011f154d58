import Foundation
import TOMLReading

// embed-files OUTPUT [NAME PATH]...: writes a Swift file that holds each text file as a string literal, and the tree of
// those that are TOML as another, so that they need not be parsed at every start.
// A string literal costs nothing at start-up and compiles at once; an array of bytes does neither.

var arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count % 2 == 1 else {
  FileHandle.standardError.write(Data("embed-files: usage: embed-files OUTPUT [NAME PATH]...\n".utf8))
  exit(64)
}
let output = arguments.removeFirst()

var source = """
  // Made by embed-files from the catalogue and the templates; not for editing.
  extension BundledFiles {
    static let all: [(path: String, text: String, packed: String)] = [

  """
for index in stride(from: 0, to: arguments.count, by: 2) {
  do {
    let text = try String(contentsOfFile: arguments[index + 1], encoding: .utf8)
    let packed =
      arguments[index].hasSuffix(".toml")
      ? PackedTOML(try TOMLDocument.read(text, file: arguments[index + 1])).text : ""
    source += "    (\(literal(arguments[index])), \(literal(text)), \(literal(packed))),\n"
  } catch let error as TOMLMistake {
    let place = error.place
    FileHandle.standardError.write(
      Data("\(place.file):\(place.line):\(place.column): \(error.message)\n".utf8))
    exit(65)
  } catch {
    FileHandle.standardError.write(Data("\(arguments[index + 1]): cannot be read as UTF-8: \(error)\n".utf8))
    exit(65)
  }
}
source += "  ]\n}\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)

func literal(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": result += "\\\\"
    case "\"": result += "\\\""
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default:
      if scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFEFF {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}
