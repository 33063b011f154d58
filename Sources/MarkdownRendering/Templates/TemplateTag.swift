/// A tag of a template and its place.
struct TemplateTag: Hashable, Sendable {
  enum Role: Hashable, Sendable {
    /// `{{name}}`; `{{{name}}}` and `{{&name}}` mean the same here, as every value is escaped already.
    case value
    /// `{{#name}}`: for each, or if there is one.
    case open
    /// `{{^name}}`: if there is none.
    case openInverted
    /// `{{/name}}`
    case close
  }

  var role: Role
  var name: String
  /// Both 1-based; the column counts characters.
  var line: Int
  var column: Int

  func error(
    _ problem: TemplateError.Problem, in template: String, suggestion: String? = nil
  ) -> TemplateError {
    TemplateError(
      template: template, line: line, column: column, tag: name, problem: problem, suggestion: suggestion)
  }

  /// All tags of the text but comments, in order.
  static func all(in text: String, template: String) throws(TemplateError) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var place = Place()
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      place.advance(over: rest[..<open.lowerBound])
      rest = rest[open.lowerBound...]
      let start = TemplateTag(role: .value, name: "", line: place.line, column: place.column)
      let end = rest.hasPrefix("{{{") ? "}}}" : "}}"
      guard let close = rest.firstRange(of: end) else { throw start.error(.unfinished, in: template) }
      let content = rest[rest.index(rest.startIndex, offsetBy: end.count)..<close.lowerBound]
      if !content.hasPrefix("!") || end == "}}}" {
        tags.append(try start.reading(content, isTriple: end == "}}}", template: template))
      }
      place.advance(over: rest[..<close.upperBound])
      rest = rest[close.upperBound...]
    }
    return tags
  }

  /// The tag with the role and name that stand between its braces.
  private func reading(
    _ content: Substring, isTriple: Bool, template: String
  ) throws(TemplateError) -> TemplateTag {
    var tag = self
    var name = content
    if !isTriple {
      switch content.first {
      case "#": tag.role = .open
      case "^": tag.role = .openInverted
      case "/": tag.role = .close
      default: tag.role = .value
      }
      if tag.role != .value || content.first == "&" { name = name.dropFirst() }
    }
    tag.name = String(name.trimmingSpaces())
    if tag.name.contains(where: \.isNewline) || tag.name.contains("{") {
      throw self.error(.unfinished, in: template)
    }
    guard tag.name == "." || Self.isName(tag.name) else { throw tag.error(.unsupported, in: template) }
    return tag
  }

  private static func isName(_ text: String) -> Bool {
    // A letter of another alphabet is an unknown name, not another kind of tag.
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  private struct Place {
    var line = 1
    var column = 1

    mutating func advance(over text: Substring) {
      for character in text {
        column += 1
        if character.isNewline { (line, column) = (line + 1, 1) }
      }
    }
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return self[first...last]
  }
}
