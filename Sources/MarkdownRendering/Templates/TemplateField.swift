import Mustache

/// What kind of value a name in a template stands for.
indirect enum TemplateShape: Sendable {
  /// Can be written out, and asked for: it is there when it is not empty.
  case text
  /// Can only be asked for.
  case condition
  /// Has parts of its own; there or not, or many of them.
  case parts([(name: String, shape: TemplateShape)])
  /// Many texts: opened, each is `{{.}}`.
  case texts
}

/// A name that templates may use, with what it stands for: the one list that checks tags and gives values.
struct TemplateField<Model: Sendable>: Sendable {
  let name: String
  let shape: TemplateShape
  fileprivate let value: @Sendable (Model) -> Any?

  static func text(_ name: String, _ value: @escaping @Sendable (Model) -> MarkdownText) -> Self {
    Self(name: name, shape: .text) { value($0) }
  }

  static func condition(_ name: String, _ value: @escaping @Sendable (Model) -> Bool) -> Self {
    Self(name: name, shape: .condition) { value($0) }
  }

  static func texts(_ name: String, _ value: @escaping @Sendable (Model) -> [MarkdownText]) -> Self {
    Self(name: name, shape: .texts) { value($0) }
  }

  static func list<Part: Sendable>(
    _ name: String, of fields: [TemplateField<Part>], _ value: @escaping @Sendable (Model) -> [Part]
  ) -> Self {
    Self(name: name, shape: .parts(shapes(of: fields))) { model in
      value(model).map { TemplateScope(model: $0, fields: fields) }
    }
  }
}

func shapes<Model>(of fields: [TemplateField<Model>]) -> [(name: String, shape: TemplateShape)] {
  fields.map { ($0.name, $0.shape) }
}

/// A model as the template library sees it: by its fields, and nothing else.
struct TemplateScope<Model: Sendable>: MustacheParent {
  let model: Model
  let fields: [TemplateField<Model>]

  func child(named name: String) -> Any? { fields.first { $0.name == name }?.value(model) }
}

extension Escaped: MustacheCustomRenderable, MustacheParent {
  var renderText: String { source }
  var isNull: Bool { isEmpty }

  /// A text has no parts: names inside `{{#text}}` are looked for further out.
  func child(named: String) -> Any? { nil }
}
