import Glibc

/// The machine's processors.
package enum Processors {
  /// How many threads can run at once, from 1 to 256.
  package static var count: Int { max(1, min(256, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }
}
