/// Where somebody reads why something was refused: on a page the remedy is a page, at the command line a
/// command.
public enum Reader: Sendable {
    case page
    case terminal
}
