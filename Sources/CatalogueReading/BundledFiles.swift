/// The bundled Agder catalogue and the templates, put into the program when it is built.
public enum BundledFiles {
}
