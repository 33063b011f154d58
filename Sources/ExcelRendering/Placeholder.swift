import CXlsxWriter

enum Placeholder { static var v: String { String(cString: lxw_version()) } }
