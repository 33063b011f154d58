/// The known name that needs the fewest changed, missing, added or swapped letters; nil when none is near (at most 2,
/// and fewer than half of the letters). Upper and lower case count as the same; the first wins a tie.
func nearestName(to name: String, among known: [String]) -> String? {
  let letters = Array(name.lowercased())
  var best: (name: String, distance: Int)?
  for candidate in known {
    let distance = editDistance(letters, Array(candidate.lowercased()))
    if distance <= 2, distance * 2 < max(letters.count, candidate.count), distance < best?.distance ?? 3 {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// Damerau's and Levenshtein's distance, with swaps of neighbours only.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var rows = [Array(0...right.count)]
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      var cost = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, rows[i - 1][j - 1] + 1)
      }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}
