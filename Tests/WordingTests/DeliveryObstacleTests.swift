import Meetings
import Registry
import Testing
import Typesetting

@testable import Wording

@Suite("Why something was not sent") struct DeliveryObstacleTests {
    @Test(
        "What lies with this house is said in words, in each language",
        arguments: Language.allCases
    )
    func words(language: Language) {
        for obstacle in DeliveryObstacle.allCases {
            let told = Phrase.Delivery.why(obstacle.rawValue)[language]
            #expect(told == obstacle.explanation[language])
            #expect(!told.contains("(\(obstacle.rawValue))"), "\(told)")
            let uncertain = Phrase.Delivery.uncertain(obstacle.rawValue)[language]
            #expect(uncertain.hasPrefix(told) && !uncertain.contains("(\(obstacle.rawValue))"))
            #expect(obstacle.explanation.french != obstacle.explanation.english)
        }
    }

    @Test("What another service said, now or long ago, is shown as it was said")
    func others() {
        #expect(Phrase.Delivery.why("451 greylisted").french.contains("(451 greylisted)"))
        #expect(Phrase.Delivery.why("weather").french.hasSuffix(": weather"))
        #expect(Phrase.Delivery.uncertain("cut").english.contains("(cut)"))
        #expect(Phrase.Delivery.why("status 64").english.hasSuffix("failed. (status 64)"))
        #expect(
            Phrase.Delivery.why("status 127").french.hasPrefix(
                DeliveryObstacle.noProgram.explanation.french
            )
        )
    }
}
