import GrantLedger

/// Follows the tags of a template through the names it may use, and stops at the first that does not fit.
///
/// The template library itself would write nothing for an unknown name, and a part's insides for one that is no text.
struct TemplateCheck {
  let template: String
  private var open: [(tag: TemplateTag, scope: Scope)] = []
  private let root: [(name: String, shape: TemplateShape)]

  private enum Scope {
    case parts([(name: String, shape: TemplateShape)])
    /// `{{.}}` is a text here.
    case text
    /// Nothing new can be named here.
    case nothing

    var names: [(name: String, shape: TemplateShape)] {
      if case .parts(let names) = self { names } else { [] }
    }
  }

  init(template: String, root: [(name: String, shape: TemplateShape)]) {
    self.template = template
    self.root = root
  }

  mutating func check(_ tags: [TemplateTag]) throws(TemplateError) {
    for tag in tags {
      switch tag.role {
      case .value: try checkValue(tag)
      case .open: open.append((tag, scope(inside: try shape(of: tag))))
      case .openInverted:
        _ = try shape(of: tag)
        open.append((tag, .nothing))
      case .close:
        guard let last = open.last?.tag, last.name == tag.name else {
          throw tag.error(.notOpen(open: open.last?.tag.name), in: template)
        }
        open.removeLast()
      }
    }
    if let last = open.last?.tag { throw last.error(.notClosed, in: template) }
  }

  private func checkValue(_ tag: TemplateTag) throws(TemplateError) {
    guard case .text = try shape(of: tag) else { throw tag.error(.notText, in: template) }
  }

  private func shape(of tag: TemplateTag) throws(TemplateError) -> TemplateShape {
    if tag.name == "." {
      guard case .text = open.last?.scope else { throw tag.error(.unknown, in: template) }
      return .text
    }
    let names = visibleNames
    if let found = names.first(where: { $0.name == tag.name }) { return found.shape }
    throw tag.error(.unknown, in: template, suggestion: FoldedText(tag.name).nearest(of: names.map(\.name)))
  }

  /// Innermost first, as the template library looks for them.
  private var visibleNames: [(name: String, shape: TemplateShape)] {
    open.reversed().flatMap(\.scope.names) + root
  }

  private func scope(inside shape: TemplateShape) -> Scope {
    switch shape {
    case .text, .texts: .text
    case .condition: .nothing
    case .parts(let names): .parts(names)
    }
  }
}
