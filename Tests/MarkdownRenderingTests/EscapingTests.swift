import Testing

@testable import MarkdownRendering

@Suite struct MarkdownEscapingTests {
  @Test(arguments: [
    ("a\\b", "a\\\\b"), ("a|b", "a\\|b"), ("*a*", "\\*a\\*"), ("_a_", "\\_a\\_"), ("`a`", "\\`a\\`"),
    ("[a](b)", "\\[a\\](b)"), ("<b>", "&lt;b&gt;"), ("A & B", "A &amp; B"), ("Hei!", "Hei\\!"),
    ("#1", "\\#1"),
    ("~a~", "\\~a\\~"), ("$x$", "\\$x\\$"), ("\"a\"", "&quot;a&quot;"), ("@a", "\\@a"), ("{a}", "\\{a\\}"),
  ]) func `each special character becomes literal`(raw: String, expected: String) {
    #expect(MarkdownText(escaping: raw).source == expected)
  }

  @Test(arguments: [
    ("https://x.no", "https\\://x.no"), ("s3://x", "s3\\://x"), ("WWW.x.no", "WWW\\.x.no"),
    ("mailto:a@b.no", "mailto\\:`a@b.no`"),
    ("se a@b.no.", "se `a@b.no`."), ("a@b.no, c@d.no", "`a@b.no`, `c@d.no`"), ("kl. 12:30", "kl. 12:30"),
    ("Merk: dette", "Merk: dette"),
  ]) func `addresses are not linked, and other words stay as they are`(raw: String, expected: String) {
    #expect(MarkdownText(escaping: raw).source == expected)
  }

  @Test(arguments: [
    ("- a", "\\- a"), ("+ a", "\\+ a"), ("=", "\\="), ("1. a", "1\\. a"), ("12) a", "12\\) a"),
    ("7.", "7\\."),
    ("01.03.2021", "01.03.2021"), ("a - b", "a - b"), ("40 søknader.", "40 søknader."),
  ]) func `a mark that would begin a block is literal, elsewhere it is itself`(raw: String, expected: String)
  {
    #expect(MarkdownText(escaping: raw).source == expected)
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a\r\n\r\nb", "a b"), ("\ta\u{2028}", "a"), ("a\u{0}b", "a\u{FFFD}b"),
    ("a\u{202E}b", "ab"),
    ("  a  b ", "a b"), ("\u{FEFF}a", "a"), ("1\u{A0}000", "1\u{A0}000"), ("\u{A0}a\u{A0}", "a"),
    ("\u{A0}\u{2003}", ""), (character(0xFFFE), "\u{FFFD}"),
  ]) func `text becomes one line that can be read`(raw: String, expected: String) {
    #expect(tidied(raw) == expected)
  }

  @Test func `only literals and values of the same type can be put together`() {
    let cell = MarkdownText(escaping: "a|b")
    let line: MarkdownText = "| \(cell) |"
    #expect(line.source == "| a\\|b |")
    #expect([cell, "**x**"].joined(by: ", ").source == "a\\|b, **x**")
  }
}

@Suite struct PlainMarkdownTests {
  /// Of what is looked at and of what is not, in every order.
  private static let texts: [String] = {
    let scalars: [Unicode.Scalar] = [
      "a", "w", "W", "Z", "1", "0", " ", " ", ".", ",", ":", "/", "-", "+", "%", "=", "(", ")", "@", "_", "å",
      "Ø", "\u{A0}", "\u{AD}", "–", "’", "\n", "\u{0}", "\u{301}", ";", "?", "'", "\"", "|", "&", "<", "\\",
      "\u{7F}", "\u{85}", "\u{9F}", "§", "\u{200E}", "\u{2010}", "…", "\u{2028}", "\u{202A}", "\u{FEFF}",
      "\u{FFFE}",
      "\u{3000}", "\u{E0041}", "𝛼",
    ]
    var random = SystemRandomNumberGenerator()
    var texts = hostileTexts
    for _ in 0..<40_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        text.append(scalars[Int.random(in: scalars.indices, using: &random)])
      }
      texts.append(String(text))
    }
    return texts
  }()

  @Test func `text that is taken as it is would have come out as it is`() {
    for text in Self.texts where Markdown.isPlain(text) {
      #expect(Markdown.escape(tidied(text)) == text)
    }
  }

  @Test func `text that is seen to be tidy from its bytes is what a closer look would make of it`() {
    for text in Self.texts {
      let same = Array(tidied(text).unicodeScalars) == Array(tidiedCarefully(text).unicodeScalars)
      #expect(same, "\(text.debugDescription)")
    }
    #expect(tidied("Søkt – «1 000» kr…") == "Søkt – «1 000» kr…")
  }

  @Test func `text that is escaped byte by byte is as a closer look escapes it`() {
    var count = 0
    for text in Self.texts {
      let text = tidied(text)
      let same = Array(Markdown.escape(text).utf8) == Array(Markdown.escapedCarefully(text).utf8)
      #expect(same, "\(text.debugDescription)")
      var bytes = text
      if bytes.withUTF8({ Markdown.escapedByByte($0) }) != nil { count += 1 }
    }
    // Else nothing would have been compared.
    #expect(count > Self.texts.count / 10)
  }

  @Test(arguments: [
    "Vegårshei", "1\u{A0}234\u{A0}567,50", "Kompetanse og innovasjon (i kommunen)", "kap. 765 post 60",
    "4203", "",
  ]) func `what most cells hold is taken as it is`(text: String) {
    #expect(Markdown.isPlain(text))
  }
}

@Suite struct OtherEscapingTests {
  @Test func `XML text is harmless in elements and in attributes`() {
    #expect(
      XMLText(escaping: "<a b='c' d=\"e\">&\u{1}").source
        == "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;\u{FFFD}")
  }

  @Test(arguments: [
    ("no", "\"no\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("0301", "\"0301\""),
    ("a: b #c\n- d", "\"a: b #c - d\""),
  ])
  func `YAML text is always a string in quotes`(raw: String, expected: String) {
    #expect(YAMLText(escaping: raw).source == expected)
  }

  @Test(arguments: [
    ("../../etc", "granted", "------etc-granted.svg"), ("rapport-2021", "a/b\u{0}", "rapport-2021-a-b-.svg"),
  ])
  func `a file name cannot lead to another folder`(name: String, id: String, expected: String) {
    #expect(SafeFileName(name, id, ending: "svg").text == expected)
  }
}
