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
    ["Less than 6 months", "6-12 months", "1-3 years", "4-10 years", "More than 10 years"],
    ["Less than a month", "1-6 months", "6-12 months", "1-2 years", "More than 2 years"],
    ["Less than 5 minutes", "5-10 minutes", "11-30 minutes", "31-60 minutes", "More than 1 hour"],
    ["Less than 30 minutes", "30-60 minutes", "1-2 hours", "More than 2 hours"],
    ["1-2 days", "3-6 days", "1-2 weeks", "3-4 weeks", "More than a month"],
    ["Last 7 days", "Last 30 days", "Last 12 months", "More than 12 months ago"],
    ["Less than 500 m", "500 m - 1 km", "1-5 km", "More than 5 km"],
    ["Less than 100k", "100k-500k", "500k-1M", "More than 1M"],
    ["Weniger als 6 Monate", "6 bis 12 Monate", "1 bis 2 Jahre", "3 bis 5 Jahre", "Mehr als 5 Jahre"],
    ["Minder dan 6 maanden", "6 tot 12 maanden", "1 tot 2 jaar", "Meer dan 2 jaar"],
    ["Moins de 6 mois", "6 à 12 mois", "1 à 2 ans", "Plus de 2 ans"],
    ["Menos de 6 meses", "6 a 12 meses", "1 a 2 años", "Más de 2 años"],
    ["Meno di 6 mesi", "6-12 mesi", "1-2 anni", "Più di 2 anni"],
    ["Never", "Less than 1 year", "1-5 years", "More than 5 years"],
    ["1-3 times a month", "1-2 times a week", "3-4 times a week"],
    ["Less than once a week", "1-2 days a week", "3-4 days a week", "5-7 days a week"],
    // PHQ and GAD, CES-D, DASS
    ["Not at all", "Several days", "More than half the days", "Nearly every day"],
    ["Not at all", "Several days", "Over half the days", "Nearly every day"],
    ["Not in the last two weeks", "Several days", "More than half the days", "Nearly every day"],
    ["Überhaupt nicht", "An einzelnen Tagen", "An mehr als der Hälfte der Tage", "Beinahe jeden Tag"],
    ["Jamais", "Plusieurs jours", "Plus de la moitié du temps", "Presque tous les jours"],
    ["Nunca", "Varios días", "Más de la mitad de los días", "Casi todos los días"],
    ["Helemaal niet", "Meerdere dagen", "Meer dan de helft van de dagen", "Bijna elke dag"],
    ["Mai", "Alcuni giorni", "Più della metà dei giorni", "Quasi ogni giorno"],
    [
      "Rarely or none of the time (less than 1 day)", "Some or a little of the time (1-2 days)",
      "Occasionally or a moderate amount of time (3-4 days)", "Most or all of the time (5-7 days)",
    ],
    [
      "Did not apply to me at all", "Applied to me to some degree, or some of the time",
      "Applied to me to a considerable degree, or a good part of time",
      "Applied to me very much, or most of the time",
    ],
    [
      "Not during the past month", "Less than once a week", "Once or twice a week",
      "Three or more times a week",
    ],
    // Severity, enough, will
    ["None", "Mild", "Moderate", "Severe"], ["None", "Slight", "Moderate", "Severe", "Extreme"],
    ["No difficulty", "Slight difficulty", "Moderate difficulty", "Severe difficulty"],
    ["Too little", "About right", "Too much"], ["Zu wenig", "Genau richtig", "Zu viel"],
    ["Definitely not", "Probably not", "Might or might not", "Probably yes", "Definitely yes"],
    ["Definitely not", "Probably not", "Probably", "Definitely"],
    ["Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens"],
    ["Helemaal niet", "Een beetje", "Nogal", "Heel erg"], ["Gar nicht", "Ein wenig", "Ziemlich", "Stark"],
    ["Pas du tout", "Un peu", "Moyennement", "Beaucoup"],
    ["Gar nicht", "Ein wenig", "Ziemlich", "Stark", "Sehr stark"],
    ["Pas du tout", "Un peu", "Moyennement", "Beaucoup", "Énormément"],
    ["Nada", "Un poco", "Moderado", "Bastante", "Extremadamente"],
    ["Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens"],
    ["Very slightly or not at all", "A little", "Moderately", "Quite a bit", "Extremely"],
    ["Much less than usual", "Less than usual", "Same as usual", "More than usual", "Much more than usual"],
    [
      "Very much worse", "Much worse", "Minimally worse", "No change", "Minimally improved", "Much improved",
      "Very much improved",
    ],
    ["Much too low", "Too low", "Just right", "Too high", "Much too high"],
    ["Meno di 6 mesi", "6-12 mesi", "1-2 anni", "3-5 anni", "Più di 5 anni"],
    // The calendar, school
    ["Kein Schulabschluss", "Hauptschule", "Mittlere Reife", "Fachhochschulreife", "Abitur"],
    ["Kein Schulabschluss", "Hauptschulabschluss", "Realschulabschluss", "Abitur", "Hochschulabschluss"],
    ["Primaria", "Secundaria", "Universidad", "Posgrado"],
    ["Basisschool", "VMBO", "HAVO/VWO", "MBO", "HBO", "WO"],
    ["Licenza media", "Diploma", "Laurea", "Dottorato"],
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
    // Time and distance, a unit that is left open
    ["1-2 hours", "3-5 km", "More than 5 km"], ["1-6 months", "1-2 years", "3-4"],
    ["3 days", "2 weeks in Rome", "1 month"],
  ])
  func noOrder(_ answers: [String]) { #expect(AnswerOrder(answers) == nil) }

  @Test func theNumbersOfARatingAreItsCodes() {
    #expect(AnswerOrder(["3", "2", "Bad 1"])?.numbers == [1, 2, 3])
    #expect(AnswerOrder(["18-24", "25-34"])?.numbers == nil)
  }
}
