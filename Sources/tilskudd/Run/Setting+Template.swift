import CatalogueReading
internal import GrantLedger
import MarkdownRendering

extension Setting {
  /// A Markdown template of the run's language, already known to be well-formed.
  func template(_ name: String) throws(RunFailure) -> MarkdownTemplate {
    let path = "\(templates.prefix)\(wording.language)/\(name)"
    guard let text = templates.text(language: wording.language, name: name) else {
      throw RunFailure(
        .configurationWrong, "\(path): the template is missing. Copy it from what tilskudd init writes.")
    }
    do {
      return try MarkdownTemplate(text, name: path)
    } catch {
      throw RunFailure(.configurationWrong, error.description)
    }
  }
}
