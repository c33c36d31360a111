import Testing

@testable import Drafting

@Suite struct AnswerOrderTests {
  /// Each from the least to the most, as it should come out of any order.
  private static let scales: [[String]] = [
    // Agreement
    ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
    [
      "Completely disagree", "Mostly disagree", "Slightly disagree", "Slightly agree", "Mostly agree",
      "Completely agree",
    ],
    ["Strongly disagree", "Somewhat disagree", "Neutral", "Somewhat agree", "Strongly agree"],
    [
      "Stimme überhaupt nicht zu", "Stimme eher nicht zu", "Teils/teils", "Stimme eher zu",
      "Stimme voll und ganz zu",
    ],
    ["Trifft gar nicht zu", "Trifft eher nicht zu", "Trifft eher zu", "Trifft voll zu"],
    [
      "Pas du tout d’accord", "Plutôt pas d’accord", "Ni d’accord ni pas d’accord", "Plutôt d’accord",
      "Tout à fait d’accord",
    ],
    [
      "Totalmente en desacuerdo", "En desacuerdo", "Ni de acuerdo ni en desacuerdo", "De acuerdo",
      "Totalmente de acuerdo",
    ],
    ["Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens"],
    [
      "Completamente in disaccordo", "In disaccordo", "Né d'accordo né in disaccordo", "D'accordo",
      "Completamente d'accordo",
    ],
    // In sentences
    [
      "I strongly disagree that it helped", "I disagree that it helped", "I neither agree nor disagree",
      "I agree that it helped", "I strongly agree that it helped",
    ],
    [
      "I strongly disagree that it helped me at all", "I disagree because others need it more",
      "I agree that it has its uses", "I strongly agree, for I use it every day",
    ],
    [
      "Very dissatisfied - I want my money back", "Dissatisfied - it did not last",
      "Satisfied - it is what I expected", "Very satisfied - I would buy it again",
    ],
    [
      "Never: I do not own one", "Rarely: once or twice in my life", "Often: when I have the time",
      "Always: I could not live without it",
    ],
    [
      "It is at my home, so I will not travel", "It is local and will be in the town I live in",
      "It is out of town but not too far, a few hours or less",
      "It is out of town and far away, by car or plane",
    ],
    // Frequency
    ["Never", "Rarely", "Sometimes", "Often", "Always"],
    ["Never", "Almost never", "Occasionally", "About half the time", "Most of the time", "Always"],
    ["Nie", "Selten", "Manchmal", "Oft", "Immer"],
    // Cut short, as in R's data sets
    ["None", "Some", "Freq"], ["Never", "Occas", "Regul", "Heavy"],
    ["gar nicht", "selten", "eher selten", "eher häufig", "sehr häufig"],
    ["Jamais", "Rarement", "Parfois", "Souvent", "Toujours"],
    ["Nunca", "Casi nunca", "A veces", "Casi siempre", "Siempre"],
    ["Nooit", "Zelden", "Soms", "Vaak", "Altijd"],
    ["Mai", "Raramente", "A volte", "Spesso", "Sempre"],
    [
      "Don't use at all", "Less Often", "Every Few Weeks", "A Few Times a Week", "About Once a Day",
      "Several Times a Day",
    ],
    [
      "Never", "Less than once a year", "Once a year", "2 to 3 times a year", "Once a month", "Once a week",
      "Daily",
    ],
    ["Seltener", "Einmal im Monat", "Mehrmals pro Woche", "Täglich"],
    // Satisfaction, likelihood, importance, quality, amount
    [
      "Very dissatisfied", "Dissatisfied", "Neither satisfied nor dissatisfied", "Satisfied",
      "Very satisfied",
    ],
    ["Sehr unzufrieden", "Unzufrieden", "Weder zufrieden noch unzufrieden", "Zufrieden", "Sehr zufrieden"],
    ["Très insatisfait", "Insatisfait", "Satisfait", "Très satisfait"],
    ["Muy insatisfecho", "Insatisfecho", "Neutral", "Satisfecho", "Muy satisfecho"],
    ["Zeer ontevreden", "Ontevreden", "Neutraal", "Tevreden", "Zeer tevreden"],
    ["Molto insoddisfatto", "Insoddisfatto", "Neutrale", "Soddisfatto", "Molto soddisfatto"],
    ["Very unlikely", "Unlikely", "Likely", "Very likely"],
    ["Not at all likely", "Slightly likely", "Moderately likely", "Very likely", "Extremely likely"],
    ["Not important", "Neither important nor unimportant", "Important"],
    ["Not at all important", "Not very important", "Somewhat important", "Very important"],
    ["Terrible", "Poor", "Fair", "Good", "Very good", "Excellent"],
    ["Schlecht", "Mittelmäßig", "Gut", "Sehr gut"],
    ["Not at all", "A little", "Somewhat", "Quite a bit", "Very much"],
    ["None", "Some", "A lot", "A great deal"],
    ["Gar nicht", "Etwas", "Sehr"],
    [
      "Very unfavorably", "Somewhat unfavorably", "Neither favorably nor unfavorably (neutral)",
      "Somewhat favorably",
      "Very favorably",
    ],
    [
      "Extremely Unconcerned", "Moderately Unconcerned", "Slightly Unconcerned",
      "Neither Concerned nor Unconcerned",
      "Slightly Concerned", "Moderately Concerned", "Extremely Concerned",
    ],
    ["Much worse", "Somewhat worse", "About the same", "Somewhat better", "Much better"],
    ["Definitely not", "Probably not", "Probably yes", "Definitely yes"],
    // What is numbered
    ["Under 18", "18-24", "25-34", "35–44", "45 or older"],
    ["> 60", "30-44", "45-60", "18-29"].reversed().sorted { $0 < $1 && !$0.hasPrefix(">") },
    ["Less than $10,000", "$10,000 to $24,999", "$25,000 to $49,999", "$200,000 and up"],
    ["$0 - $24,999", "$25,000 - $49,999", "$50,000 - $99,999", "$100,000 - $149,999", "$150,000+"],
    ["unter 1.000 €", "1.000 bis 1.999 €", "2.000 bis 2.999 €", "3.000 € und mehr"],
    ["Not Sensitive 1", "2", "3", "4", "5", "6", "7", "8", "9", "Very Sensitive 10"],
    ["No trust at all - 1", "2", "3", "4", "5", "6", "Complete Trust - 7"],
    ["0-1 hours", "2-3 hours", "4-6 hours", "7 or more hours"],
    ["10 or younger", "11", "12", "21 or older"],
    // The calendar, school
    ["January", "February", "March", "December"],
    ["Montag", "Dienstag", "Mittwoch", "Sonntag"],
    [
      "Less than high school degree", "High school degree", "Some college or Associate degree",
      "Bachelor degree",
      "Graduate degree",
    ],
    ["Hauptschule", "Realschule", "Abitur", "Bachelor", "Master", "Promotion"],
    ["First year", "Second Year", "Third Year", "Fourth year"],
    ["Low", "Medium", "High"],
  ]

  @Test(arguments: scales) func fromTheLeastToTheMost(_ scale: [String]) {
    // Any order in: reversed, and by the alphabet.
    for answers in [scale.reversed(), scale.sorted(), scale] {
      let order = AnswerOrder(answers)
      #expect(order?.places.map { answers[$0] } == scale, "\(answers)")
    }
  }

  @Test(arguments: [
    ["Male", "Female"], ["Red", "Green", "Blue"], ["CBT", "PDT", "Other"], ["Right", "Left", "Neither"],
    ["R on L", "L on R", "Neither"], ["Route 5", "Elm Street 12", "Main Street 3", "Third Avenue 44"],
    ["Turkey", "Ham/Pork", "None"], ["Urban", "Suburban", "Rural"], ["Yes", "No", "Maybe"],
    ["Agree", "Often"],
    ["Very good", "Very often"], ["A", "B", "C"], ["Good", "good"],
  ])
  func noOrder(_ answers: [String]) { #expect(AnswerOrder(answers) == nil) }

  @Test func theNumbersOfARatingAreItsCodes() {
    #expect(AnswerOrder(["3", "2", "Bad 1"])?.numbers == [1, 2, 3])
    #expect(AnswerOrder(["18-24", "25-34"])?.numbers == nil)
  }
}
