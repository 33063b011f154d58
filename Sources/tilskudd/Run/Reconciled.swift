internal import GrantLedger

/// Lets nothing be published whose figures do not reconcile.
enum Reconciled {
  static func check(_ settlement: Settlement) throws(RunFailure) {
    let reconciliation = settlement.reconciliation
    if reconciliation.holds { return }
    var messages = [
      "The figures do not reconcile, so nothing was published. This is a fault in the program; please report it:"
    ]
    for balance in reconciliation.files where !balance.holds {
      let name = settlement.exports[balance.file].name
      messages.append(
        "\(name): records read \(balance.recordsRead), posted \(balance.recordsPosted), "
          + "quarantined \(balance.recordsQuarantined), left out \(balance.recordsSkipped), replaced \(balance.recordsReplaced)"
      )
      for column in balance.columns where !column.holds {
        messages.append(
          "\(name): \(column.column.rawValue): read \(column.read), posted \(column.posted), "
            + "quarantined \(column.quarantined), left out \(column.skipped), replaced \(column.replaced)")
      }
    }
    for identity in reconciliation.identities where !identity.holds {
      messages.append(
        "\(identity.year) \(identity.scheme?.text ?? "all schemes"), \(identity.measure.rawValue), "
          + "\(identity.kind): \(identity.left) is not \(identity.right)")
    }
    throw RunFailure(.notReconciled, messages: messages)
  }
}
