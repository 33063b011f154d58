import Glibc

/// Makes sure that the process writes numbers with a point.
///
/// The library prints numbers with the process's locale: after `setlocale(LC_ALL, "nb_NO.UTF-8")` an amount of 1234567.5 becomes `1234567,5`, which
/// spreadsheets read as 1234567. The locale belongs to the whole process, so it is looked at and not changed.
func checkDecimalPoint() throws(WorkbookError.Reason) {
  let point = currentDecimalPoint()
  if point != "." { throw .decimalPoint(point) }
}

private func currentDecimalPoint() -> String {
  // localeconv never gives null on Linux; its text lives until the next setlocale.
  guard let conventions = localeconv(), let point = conventions.pointee.decimal_point else { return "" }
  return String(cString: point)
}
