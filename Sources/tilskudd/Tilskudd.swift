import ArgumentParser
import Crypto
import Logging
import SystemPackage

@main
struct Tilskudd: ParsableCommand {}
