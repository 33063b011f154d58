import CatalogueReading
import Testing

/// The bundled catalogue with a file edited, as a user might have edited it.
struct EditedCatalogue {
  var files = CatalogueFiles(prefix: "min/", files: CatalogueFiles.bundled.files)

  /// With the first place of a text replaced; the text must be there.
  func replacing(_ text: String, with other: String, in path: String) throws -> EditedCatalogue {
    var copy = self
    let index = try #require(copy.files.files.firstIndex { $0.path == path })
    let range = try #require(copy.files.files[index].text.firstRange(of: text))
    copy.files.files[index].text.replaceSubrange(range, with: other)
    return copy
  }

  /// With a file added, or replaced whole.
  func with(_ path: String, _ text: String) -> EditedCatalogue {
    var copy = without(path)
    copy.files = CatalogueFiles(
      prefix: copy.files.prefix, files: copy.files.files + [TextFile(path: path, text: text)])
    return copy
  }

  func without(_ path: String) -> EditedCatalogue {
    var copy = self
    copy.files.files.removeAll { $0.path == path }
    return copy
  }

  /// What is said about it, a line each; empty when it is read without a problem.
  var complaint: String {
    do {
      _ = try readCatalogue(files)
      return ""
    } catch {
      return error.description
    }
  }
}

/// A scheme with nothing but what must be there; the lines of a test come after it, from line 7.
func smallScheme(_ more: String = "") -> String {
  """
  id = "ny"
  standing = "administered"
  report_required = true
  name = { nb = "Ny ordning" }
  short_name = { nb = "Ny" }
  source = { document = "Brev" }

  """ + more
}
