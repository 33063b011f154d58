/// A template that cannot be used, and where in it the trouble is.
public struct TemplateError: Error, Hashable, Sendable {
  /// The template's name as given, such as `nb/yearly.md.mustache`.
  public var template: String
  /// The tag's place, both 1-based; the column counts characters.
  public var line: Int
  public var column: Int
  /// The tag's name, or what stands in its place.
  public var tag: String
  public var problem: Problem
  /// A known name that is much like the tag's, if there is one.
  public var suggestion: String?

  public enum Problem: Hashable, Sendable {
    /// There is no value of this name at this place.
    case unknown
    /// The value has parts: it can be opened (`{{#tag}}`), but not written out.
    case notText
    /// A tag without its end: `{{tag`.
    case unfinished
    /// The tag has a form that these templates do not use, such as partials and new delimiters.
    case unsupported
    /// A part that is opened and never closed.
    case notClosed
    /// A part that is closed without being open; `open` is the innermost that is.
    case notOpen(open: String?)
    /// The template library would not have it; its own words.
    case refused(String)
  }
}

extension TemplateError: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: what is wrong, and what to do about it`; in English, for the person who edits the template.
  public var description: String { "\(template):\(line):\(column): \(explanation)" }

  private var explanation: String {
    switch problem {
    case .unknown:
      "there is no value called \"\(tag)\" here; "
        + (suggestion.map { "did you mean \"\($0)\"?" } ?? "remove the tag or correct its name")
    case .notText:
      "\"\(tag)\" has parts and cannot be written out; open it with {{#\(tag)}} and write its parts"
    case .unfinished:
      "the tag has no end; close it with }} (or }}} if it begins with {{{)"
    case .unsupported:
      "\"\(tag)\" is not a tag that templates may use; the forms are {{name}}, {{#name}}, {{^name}}, {{/name}} "
        + "and {{! comment}}"
    case .notClosed:
      "\"\(tag)\" is opened here and never closed; add {{/\(tag)}}"
    case .notOpen(let open):
      "\"\(tag)\" is closed here but not open; "
        + (open.map { "the innermost open part is \"\($0)\", which ends with {{/\($0)}}" } ?? "remove the tag")
    case .refused(let words):
      "the template cannot be read (\(words)); compare it with the one that came with the program"
    }
  }
}
