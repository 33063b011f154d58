internal import GrantLedger

/// One piece of work for a thread.
struct SumJob: Sendable {
  /// The place in the list of inputs.
  var file: Int
  var work: Work

  enum Work: Sendable {
    /// The whole file, decoded at once.
    case whole
    /// The records that begin within a range, found by a guess unless they are the file's first.
    case piece(Range<Int>)
    /// All pieces one after the other, each beginning where the last one ended.
    case inOrder
  }
}

/// What came of a job.
struct SumOutcome: Sendable {
  var file: Int
  /// From the first record to after the last one, in bytes; nil where no record was found to begin with.
  var span: Range<Int>?
  /// False where the bytes turned out not to be plain UTF-8.
  var isPlain = true
  var counts = SourceFile.Counts()
  var points = PointsSeen()
  var problem: FileProblem.Reason?

  init(_ job: SumJob) { file = job.file }
}

/// Adds up files: guesses where their pieces begin, proves it afterwards, and does again what was guessed wrong.
struct SumRun: Sendable {
  private let inputs: [SumInput]
  private let gatherer: Gatherer
  private let headers: HeaderSearch
  private let sums: RowSums

  /// How a file is read; each is slower than the one before it and needs less to be true.
  private enum Way: Int {
    case inPieces
    case inOrder
    case whole
  }

  init(_ inputs: [SumInput], by catalogue: Catalogue, today: CivilDate, rules: [Rule]? = nil) {
    self.inputs = inputs
    gatherer = Gatherer(catalogue, today: today, keepsTexts: false)
    headers = HeaderSearch(catalogue)
    sums = RowSums(by: catalogue, today: today, rules: rules)
  }

  func sums(
    threads: Int, pieceSize: Int, window: Int = SumPlan.windowSize, readSize: Int = 1 << 17
  ) throws(SumError) -> ExportSums {
    let plans = try plans(window: window)
    var ways = plans.map { $0 == nil ? Way.whole : .inPieces }
    // What amounts that could be two mean is known when all of a file has been read.
    var points = inputs.map { _ in ColumnPoints() }
    while true {
      let known = points
      let round = SumRound(jobs(plans, ways, pieceSize: pieceSize))
      let parts = try round.run(threads: threads) {
        SumWorker(gatherer, headers, sums.separate(), readSize: readSize)
      } work: { (job, worker: inout SumWorker) throws(SumError) in
        try perform(job, plans, known[job.file], pieceSize: pieceSize, &worker)
      }
      let better = ways.indices.map { way(of: $0, ways[$0], round.outcomes, plans[$0]) }
      if better != ways {
        ways = better
        continue
      }
      points = ways.indices.map { known[$0].isEmpty ? decidedPoints(of: $0, round.outcomes) : known[$0] }
      if points == known {
        return try merged(
          parts, round.outcomes, zip(plans, ways).flatMap { $1 == .whole ? [] : $0?.findings ?? [] })
      }
    }
  }

  private func plans(window: Int) throws(SumError) -> [SumPlan?] {
    var plans: [SumPlan?] = []
    for (file, input) in inputs.enumerated() {
      do {
        plans.append(
          try SumPlan(input, file: file, gatherer: gatherer, headers: headers, window: window))
      } catch {
        throw .input(error)
      }
    }
    return plans
  }

  private func jobs(_ plans: [SumPlan?], _ ways: [Way], pieceSize: Int) -> [SumJob] {
    inputs.indices.flatMap { file -> [SumJob] in
      guard let plan = plans[file], ways[file] != .whole else { return [SumJob(file: file, work: .whole)] }
      if ways[file] == .inOrder { return [SumJob(file: file, work: .inOrder)] }
      let length = max(1, pieceSize / plan.encoding.unit) * plan.encoding.unit
      return stride(from: plan.bodyStart, to: plan.source.size, by: length).map { start in
        SumJob(file: file, work: .piece(start..<min(start + length, plan.source.size)))
      }
    }
  }

  private func perform(
    _ job: SumJob, _ plans: [SumPlan?], _ points: ColumnPoints, pieceSize: Int, _ worker: inout SumWorker
  ) throws(SumError) -> SumOutcome {
    guard let plan = plans[job.file] else {
      return try worker.sumWhole(inputs[job.file], job, points: points)
    }
    switch job.work {
    case .whole: return try worker.sumWhole(inputs[job.file], job, points: points)
    case .piece(let range):
      return try worker.sum(range, isExact: range.lowerBound == plan.bodyStart, of: plan, job, points: points)
    case .inOrder:
      var outcome = SumOutcome(job)
      var end = plan.bodyStart
      while end < plan.source.size {
        let range = end..<min(end + max(pieceSize, plan.encoding.unit), plan.source.size)
        let next = try worker.sum(range, isExact: true, of: plan, job, points: points)
        end = next.span?.upperBound ?? plan.source.size
        outcome.isPlain = outcome.isPlain && next.isPlain
        if !outcome.isPlain { break }
        outcome.counts.add(next.counts)
        outcome.points.merge(next.points)
        outcome.problem = next.problem
        if outcome.problem != nil { break }
      }
      outcome.span = plan.bodyStart..<end
      return outcome
    }
  }

  /// The way in which a file must be read, seen from what came of reading it.
  private func way(of file: Int, _ way: Way, _ outcomes: [SumOutcome], _ plan: SumPlan?) -> Way {
    guard let plan, way != .whole else { return .whole }
    let pieces = outcomes.filter { $0.file == file }
    if !pieces.allSatisfy(\.isPlain) { return .whole }
    var end = plan.bodyStart
    for piece in pieces {
      // The proof that the guess was right: the piece before ends just there.
      guard let span = piece.span, span.lowerBound == end else { return .inOrder }
      end = span.upperBound
    }
    return end == plan.source.size ? way : .inOrder
  }

  /// What points mean in the columns of a file in which an amount could be two, as all its amounts show it.
  private func decidedPoints(of file: Int, _ outcomes: [SumOutcome]) -> ColumnPoints {
    outcomes.filter { $0.file == file }.reduce(into: PointsSeen()) { $0.merge($1.points) }.decided
  }

  private func merged(
    _ parts: [RowSums], _ outcomes: [SumOutcome], _ headingFindings: [Finding]
  ) throws(SumError) -> ExportSums {
    var all = sums
    all.note(headingFindings)
    do {
      for part in parts { try all.merge(part) }
    } catch {
      throw .overflow
    }
    var problems: [FileProblem] = []
    var counts: [SourceFile.Counts] = []
    for (file, input) in inputs.enumerated() {
      let pieces = outcomes.filter { $0.file == file }
      var sum = SourceFile.Counts()
      for piece in pieces { sum.add(piece.counts) }
      counts.append(sum)
      for reason in pieces.compactMap(\.problem) {
        problems.append(FileProblem(file: input.name, reason: reason))
      }
    }
    return ExportSums(sums: all, problems: problems, counts: counts)
  }
}

extension SourceFile.Counts {
  mutating func add(_ other: SourceFile.Counts) {
    records += other.records
    titleLines += other.titleLines
    blankLines += other.blankLines
    repeatedHeadings += other.repeatedHeadings
    totalRows += other.totalRows
    footers += other.footers
  }
}
