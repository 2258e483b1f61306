public import OpenDocument

extension Complaint {
    /// A file is no picture that can stand in a document.
    public static func picture(_ file: String, _ fault: Picture.Fault) -> Phrase {
        let (why, advice) = (reason(fault), remedy(fault))
        return Phrase(
            french: "Image \(file) : \(why) \(advice)",
            english: "Picture \(file): \(why) \(advice)"
        )
    }

    private static func reason(_ fault: Picture.Fault) -> Phrase {
        switch fault {
        case .unknown:
            Phrase(
                french: "ce n'est ni du PNG, ni du JPEG, ni du SVG.",
                english: "this is neither PNG nor JPEG nor SVG."
            )
        case .broken(let format):
            Phrase(
                french: "ce fichier \(format) est abîmé ou incomplet.",
                english: "this \(format) file is damaged or not complete."
            )
        case .tooManyBytes(let count, let limit):
            Phrase(
                french: "elle compte \(count) octets, la limite est de \(limit).",
                english: "it has \(count) bytes, the limit is \(limit)."
            )
        case .tooManyPixels(let width, let height, let limit):
            Phrase(
                french: "\(width) × \(height) points, la limite est de \(limit) en tout.",
                english: "\(width) × \(height) pixels, the limit is \(limit) in all."
            )
        case .turned:
            Phrase(
                french: "la photo est enregistrée couchée et sortirait ainsi.",
                english: "the photograph is stored on its side and would be printed so."
            )
        case .active(let what):
            Phrase(
                french: "ce SVG exécute quelque chose ou va le chercher ailleurs (\(what)).",
                english: "this SVG runs something, or fetches it from elsewhere (\(what))."
            )
        }
    }

    private static func remedy(_ fault: Picture.Fault) -> Phrase {
        switch fault {
        case .unknown, .broken, .active:
            Phrase(
                french: "Ouvrez-la et exportez-la en PNG.",
                english: "Open it and export it as PNG."
            )
        case .tooManyBytes, .tooManyPixels:
            Phrase(french: "Réduisez-la.", english: "Make it smaller.")
        case .turned:
            Phrase(
                french: "Tournez-la dans un logiciel d'images et enregistrez-la.",
                english: "Turn it in a picture editor and save it."
            )
        }
    }

    /// No picture of that name can be given.
    public static func unknownPicture(_ argument: String, known: [String]) -> Phrase {
        let list = known.joined(separator: ", ")
        return Phrase(
            french: "\(argument) : écrivez NOM=FICHIER ; les noms sont : \(list).",
            english: "\(argument): write NAME=FILE; the names are: \(list)."
        )
    }

    /// A format that shows no pictures was given one.
    public static func picturesNotShown(_ format: String) -> Phrase {
        Phrase(
            french: "Le format \(format) ne montre pas d'images. --picture va avec : odt, pdf.",
            english: "The format \(format) shows no pictures. --picture goes with: odt, pdf."
        )
    }

    /// A picture was given to a template that has no place for it.
    public static func pictureWithoutPlace(_ name: String, template: String) -> Phrase {
        Phrase(
            french: """
                Modèle \(template) : rien n'y montre l'image « \(name) ». Posez-y une image \
                nommée {{\(name)}}, ou ôtez --picture \(name)=….
                """,
            english: """
                Template \(template): nothing in it shows the picture ‘\(name)’. Put a picture \
                named {{\(name)}} there, or leave out --picture \(name)=….
                """
        )
    }
}
