/// How far away, as sentences say it: `It is local, in the town where I live`.
extension RankedWords {
  static let distance = Family(
    name: "distance",
    ranks: ranks([
      (
        0,
        [
          "at home", "at my home", "at our home", "my own home", "zu hause", "a la maison", "chez moi",
          "en casa",
          "thuis", "a casa",
        ]
      ),
      (
        1,
        [
          "next door", "walking distance", "nearby", "very close", "local", "locally", "my town", "same town",
          "in town", "in der nahe", "vor ort", "a cote", "cerca", "dichtbij", "in de buurt", "vicino",
        ]
      ),
      (
        2,
        [
          "not far", "not too far", "not very far", "not so far", "fairly close", "nicht weit", "pas loin",
          "no muy lejos", "niet ver", "non lontano",
        ]
      ),
      (
        3,
        ["far", "far away", "a long way", "weit weg", "weit entfernt", "loin", "lejos", "ver weg", "lontano"]
      ),
      (
        4,
        [
          "very far", "abroad", "another country", "another continent", "overseas", "im ausland",
          "a l etranger",
          "en el extranjero", "in het buitenland", "all estero",
        ]
      ),
    ]), isFoundInside: true)
}
