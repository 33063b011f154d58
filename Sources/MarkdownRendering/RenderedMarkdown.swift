/// A statement as Markdown (GFM): one document and the files that it shows.
public struct RenderedMarkdown: Hashable, Sendable {
  /// UTF-8, LF, with a final newline.
  public var document: String
  /// In the order they stand in the document, which looks for them in its own folder.
  public var charts: [ChartFile]

  /// A chart beside the document.
  public struct ChartFile: Hashable, Sendable {
    /// Without a folder; `a-z`, `0-9`, `-` and the ending `.svg`.
    public var fileName: String
    public var svg: String
  }
}
