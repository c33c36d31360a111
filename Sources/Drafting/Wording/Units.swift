/// Units that bands are counted in, in six languages: `6-12 months` comes before `1-3 years`.
enum Units {
  enum Dimension { case time, length, mass }

  struct Unit: Equatable {
    let dimension: Dimension
    /// In days, metres or grams.
    let size: Double
  }

  static let all: [String: Unit] = Dictionary(
    tables.flatMap { dimension, size, words in
      Words.split(words).map { ($0, Unit(dimension: dimension, size: size)) }
    }, uniquingKeysWith: { first, _ in first })

  private static let tables: [(Dimension, Double, String)] = [
    (
      .time, 1.0 / 86_400,
      "second seconds sec secs sekunde sekunden seconde secondes seconden segundo segundos secondi"
    ),
    (.time, 1.0 / 1440, "minute minutes min mins minuten minuut minuto minutos minuti"),
    (.time, 1.0 / 24, "hour hours hr hrs h stunde stunden std heure heures hora horas uur uren ora ore"),
    (.time, 1, "day days tag tage tagen jour jours dia dias dag dagen giorno giorni"),
    (.time, 7, "week weeks woche wochen semaine semaines semana semanas weken settimana settimane"),
    (.time, 30.4, "month months monat monate monaten mois mes meses maand maanden mese mesi"),
    (
      .time, 365.25,
      "year years yr yrs jahr jahre jahren an ans annee annees ano anos jaar jaren anno anni"
    ),
    (.length, 0.001, "mm"), (.length, 0.01, "cm"),
    (.length, 1, "m meter meters metre metres metern metros metri"),
    (.length, 0.3048, "ft feet"), (.length, 1609, "mile miles"),
    (
      .length, 1000,
      "km kilometer kilometers kilometre kilometres kilometern kilometros chilometri"
    ),
    (.mass, 0.001, "mg"), (.mass, 1, "g gram grams gramm grammes gramos grammi"),
    (.mass, 1000, "kg kilo kilos"),
  ]

  /// `a month`, `einem Monat`
  static let one: Set<String> = [
    "a", "an", "one", "ein", "eine", "einem", "einen", "einer", "un", "une", "una", "uno", "een",
  ]
}
