// Whoever words also sets: `Phrase` and its figures, dates and lists come along with `Wording`.
@_exported public import Typesetting
