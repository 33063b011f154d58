import Mustache

enum Placeholder {}
