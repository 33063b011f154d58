/// Files divided among threads, in their order and so that each has about the same number of bytes.
struct Shares {
  private(set) var first: ArraySlice<InputFile>
  private(set) var others: [ArraySlice<InputFile>] = []

  /// Few files are no work to divide; very many could be too many together, which one reader alone can tell.
  init(_ files: [InputFile], _ count: Int) {
    first = files[...]
    guard files.count > 1, files.count < 1 << 15 else { return }
    let each = files.reduce(0) { $0 + $1.bytes.count } / max(1, count) + 1
    var starts = [0]
    var sum = 0
    for (place, file) in files.enumerated() {
      // A file belongs where the middle of it lies.
      if (sum + file.bytes.count / 2) / each >= starts.count, place > starts[starts.count - 1] {
        starts.append(place)
      }
      sum += file.bytes.count
    }
    let ends = starts.dropFirst() + [files.count]
    let shares = zip(starts, ends).map { files[$0..<$1] }
    first = shares[0]
    others = Array(shares.dropFirst())
  }
}
