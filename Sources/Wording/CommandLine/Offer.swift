import Meetings

/// A question that offers its answers, each in words or by the letter that these begin with.
public struct Offer<Answer: Sendable>: Sendable {
    /// What is asked, with the letters in brackets.
    public let question: Phrase
    private let answers: [(answer: Answer, words: [String])]

    init(_ question: Phrase, _ answers: [(answer: Answer, words: [String])]) {
        (self.question, self.answers) = (question, answers)
    }

    /// Which of the answers a text is, in whichever language; nil where it is none of them.
    public func answer(_ text: String) -> Answer? {
        let told = text.trimmingBlanks.lowercased()
        return answers.first { _, words in
            words.contains { $0 == told || $0.prefix(1) == told }
        }?.answer
    }
}
