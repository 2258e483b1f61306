/// What one page shows: its stored properties are what its template may name.
protocol PageView: Sendable {
    /// The file in `Templates/Web`, without its ending.
    static var template: String { get }
    /// A page on which everything is there, to check the template by.
    static var example: Self { get }
}
