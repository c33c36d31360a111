/// Words without which a question is still known, in six languages; a variable's name does without them.
enum StopWords {
  enum Language: CaseIterable {
    case english, german, french, spanish, dutch, italian
  }

  static let all: Set<String> = Set(Language.allCases.flatMap(words))

  /// The language that has a word, where no other of them has it.
  static let only: [String: Language] = {
    let pairs = Language.allCases.flatMap { language in Set(words(language)).map { ($0, language) } }
    return Dictionary(grouping: pairs, by: \.0).filter { $0.value.count == 1 }.mapValues { $0[0].1 }
  }()

  private static func words(_ language: Language) -> [String] {
    let lines =
      switch language {
      case .english:
        [
          "a an the and or of to in on at for from with by is are was were be been do does did have has had you your yours i me my we our it its this that these those",
          "what which who whom whose when where why how would could should can will shall may might please following if any other others than then so as about into not no",
          "there their they them he she his her am being please indicate select choose check rate tell us describe most all apply each below above statement statements question questions",
          "specify think feel feelings currently typically generally usually much many often ever extent agree level following total last past during per make made",
        ]
      case .german:
        [
          "der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur in im am an auf aus bei fur mit nach uber unter sie ihr ihre ihren ihrem ihrer ich mein meine",
          "wir uns ist sind war waren sein haben hat wird werden wurde wurden worden wie was wer wen wem wo wann warum welche welcher welches welchen welchem bitte nicht kein keine es man sich dass als auch",
          "haufig folgenden folgende folgender geben beurteilen wahlen inwieweit sehr noch oben haben hatte hatten aber zwar",
        ]
      case .french:
        [
          "ton ta tes son sa ses leur leurs le la les un une des du de et ou a au aux en dans sur pour par avec ce cet cette ces vous votre vos je mon ma mes nous notre est sont etes avez ai quel quelle quels quelles que qui quoi",
          "comment combien ou quand pourquoi ne pas se veuillez suivants suivantes",
        ]
      case .spanish:
        [
          "el los las una unos unas y o u del al en sobre por para con su sus usted tu tus mi mis nos es son esta ha han cual cuales que quien cuando donde como cuanto cuantos no se favor siguientes siguiente"
        ]
      case .dutch:
        [
          "de het een en of van te op aan voor met door bij u uw je jouw jij ik mijn wij ons is zijn was heeft hebben hebt wordt worden welke welk wat wie waar wanneer waarom hoe niet geen volgende"
        ]
      case .italian:
        [
          "qual tua tuo tue tuoi il lo gli uno e di da su con tra fra lei suo sua suoi sue mio mia noi sono hai quale quali che chi quando dove come perche quanto quanti non si seguenti"
        ]
      }
    return lines.flatMap { $0.split(separator: " ").map(String.init) }
  }
}
