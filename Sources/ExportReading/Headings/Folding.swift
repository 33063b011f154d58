/// A text without regard to case, spaces and punctuation, for comparing headings and code words.
func folded(_ text: some StringProtocol) -> String {
  var result = ""
  for character in text where character.isLetter || character.isNumber {
    result += character.lowercased()
  }
  return result
}
