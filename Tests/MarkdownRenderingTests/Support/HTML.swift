/// A page of HTML as far as these tests look into it.
struct HTML {
  let text: String

  /// Every tag as it stands, in order.
  var tags: [String] { text.matches(of: /<[A-Za-z\/!?][^>]*>/).map { String($0.output) } }

  /// The values of an attribute, in order.
  func values(of attribute: String) -> [String] {
    tags.flatMap { tag in
      tag.matches(of: /([A-Za-z:-]+)="([^"]*)"/).filter { $0.output.1 == attribute }.map {
        String($0.output.2)
      }
    }
  }

  /// The tags' names and the names of their attributes: what a page is built of, whatever its words.
  var structure: [String] {
    tags.map { tag in
      let name = tag.prefix { !$0.isWhitespace && $0 != ">" }
      let attributes = tag.matches(of: /\s([A-Za-z:-]+)(?:="[^"]*"|(?=[\s>\/]))/).map { String($0.output.1) }
      return ([String(name)] + attributes).joined(separator: " ")
    }
  }

  /// The cells of every row of every table, as the words that a reader sees.
  var tableRows: [[String]] {
    text.matches(of: /<tr[^>]*>([\s\S]*?)<\/tr>/).map { row in
      String(row.output.1).matches(of: /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/).map {
        HTML(text: String($0.output.1)).words
      }
    }
  }

  /// The text without tags, entities resolved.
  var words: String {
    text.replacing(/<[A-Za-z\/!?][^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
