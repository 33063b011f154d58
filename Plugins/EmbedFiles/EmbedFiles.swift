import Foundation
import PackagePlugin

/// Writes the bundled catalogue and `Templates/` into one Swift file, as text, before `CatalogueReading` is compiled.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let folders = [
      ("catalogue", root.appending(path: "Sources/CatalogueReading/Agder")),
      ("templates", root.appending(path: "Templates")),
    ]
    let files = folders.flatMap { name, folder in
      Self.files(below: folder).map { (name: name + "/" + $0, url: folder.appending(path: $0)) }
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "BundledFiles.generated.swift")
    return [
      .buildCommand(
        displayName: "Embedding the bundled catalogue and templates",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path] + files.flatMap { [$0.name, $0.url.path] },
        inputFiles: files.map(\.url),
        outputFiles: [output])
    ]
  }

  private static func files(below folder: URL) -> [String] {
    let manager = FileManager.default
    return (manager.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
      .filter { path in
        var isFolder: ObjCBool = false
        return manager.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
          && !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      .sorted()
  }
}
