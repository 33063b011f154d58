/// The key of every label and sentence in `Templates/<language>/labels.toml`; a language must have them all.
public enum Label: String, CaseIterable, Hashable, Sendable {
  case granted
}
