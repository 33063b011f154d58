import Mustache

/// A template that has been checked: all its tags name something, and what is opened is closed.
///
/// Values are `MarkdownText`, so that neither the number of braces nor anything else a template's author does decides
/// whether data is escaped.
struct Template<Model: Sendable> {
  private let mustache: MustacheTemplate
  private let fields: [TemplateField<Model>]

  init(_ text: String, name: String, fields: [TemplateField<Model>]) throws(TemplateError) {
    let text = Self.withPlainLineEnds(text)
    var check = TemplateCheck(template: name, root: shapes(of: fields))
    try check.check(try TemplateTag.all(in: text, template: name))
    self.fields = fields
    do {
      // TEXT: the library adds nothing to values that are escaped already.
      mustache = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      let line = max(1, error.context.lineNumber - 1)
      throw TemplateError(
        template: name, line: line, column: error.context.columnNumber, tag: error.context.line,
        problem: .refused("\(error.error)"))
    } catch {
      throw TemplateError(template: name, line: 1, column: 1, tag: "", problem: .refused("\(error)"))
    }
  }

  /// The finished page: no two empty lines in a row, LF, one newline at the end.
  func render(_ model: Model) -> String {
    let page = mustache.render(TemplateScope(model: model, fields: fields))
    var result = ""
    result.reserveCapacity(page.utf8.count + 1)
    var gap = false
    for line in page.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
        gap = !result.isEmpty
        continue
      }
      if gap { result += "\n" }
      gap = false
      result += Substring(line)
      result += "\n"
    }
    return result
  }

  /// LF only, without a byte order mark, with a newline at the end.
  private static func withPlainLineEnds(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
    return String(scalars).replacing("\r\n", with: "\n").replacing("\r", with: "\n") + "\n"
  }
}
