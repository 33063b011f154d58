import SeededNumbers

/// Random moments within runs of a program, for tests that kill them.
///
/// How long a run takes is learned from the runs themselves: others go on beside them, so that one measured before may
/// have been slower or quicker.
struct KillingMoments {
  private var chance: SeededGenerator
  /// In microseconds.
  private var longest: UInt32
  private var moment: UInt32 = 0
  /// How many runs were killed before they had ended by themselves.
  private(set) var killed = 0

  init(seed: UInt64, within duration: Duration) {
    chance = SeededGenerator(seed: seed)
    longest = UInt32(duration / .microseconds(1))
  }

  /// The next moment, in microseconds from the start of a run.
  mutating func next() -> UInt32 {
    moment = UInt32.random(in: 0...longest, using: &chance)
    return moment
  }

  /// Takes note of whether the run was still there at that moment.
  mutating func note(wasKilled: Bool) {
    if wasKilled {
      killed += 1
      longest += longest / 20
    } else {
      longest = moment
    }
  }
}
