/// Headings of columns that tell who somebody is.
enum PersonWords {
  private static let headings: Set<String> = [
    "name", "fullname", "yourname", "firstname", "lastname", "surname", "familyname", "givenname", "username",
    "email", "emailaddress", "mail", "mailaddress", "youremail", "phone", "phonenumber", "telephone",
    "telephonenumber", "mobile", "mobilenumber", "cellphone", "fax", "ip", "ipaddress", "ipaddr", "address",
    "homeaddress", "streetaddress", "street", "postaladdress", "latitude", "longitude", "gps", "geolocation",
    "locationlatitude", "locationlongitude", "ssn", "socialsecuritynumber", "dateofbirth", "birthdate", "dob",
    "recipientfirstname", "recipientlastname", "recipientemail", "namefirst", "namelast",
    // The same in other languages.
    "vorname", "nachname", "telefon", "telefonnummer", "anschrift", "adresse", "geburtsdatum", "ipadresse",
    "prenom", "prénom", "nom", "nomdefamille", "courriel", "adressemail", "adresseelectronique", "telephone",
    "téléphone", "datedenaissance", "nombre", "apellido", "apellidos", "correo", "correoelectrónico",
    "correoelectronico", "teléfono", "telefono", "dirección", "naam", "voornaam", "achternaam",
    "telefoonnummer", "adres", "geboortedatum", "cognome", "indirizzo", "datadinascita",
  ]
  /// In a question, these ask for it.
  private static let phrases = [
    "your email", "your e-mail", "email address", "e-mail address", "your full name", "your first name",
    "your last name", "phone number", "telephone number", "your name?", "your address", "ihr name",
    "ihre e-mail", "e-mail-adresse", "votre nom", "votre adresse", "tu nombre", "su nombre",
  ].map { Array($0.utf8) }

  static func areIn(_ entry: ColumnEntry) -> Bool {
    [entry.heading, entry.label ?? ""].contains { areIn($0) }
  }

  static func areIn(_ heading: String) -> Bool {
    let text = heading.onOneLine.lowercased()
    // A phrase is more than one word.
    let isPhrase = text.utf8.contains { $0 == 0x20 || $0 == 0x2D }
    return headings.contains(text.headingKey) || (isPhrase && hasPhrase(text))
      || endsWithOne(text)
  }

  /// By bytes, as every heading of an export is searched for each of them.
  private static func hasPhrase(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return phrases.contains { phrase in
      bytes.indices.dropLast(phrase.count - 1).contains { bytes[$0...].starts(with: phrase) }
    }
  }

  private static let ends: Set<Substring> = [
    "email", "phone", "telephone", "mobile", "address", "zip", "zipcode", "postcode", "ssn",
  ]
  /// Whose name it is; events and brands have names too.
  private static let owners: Set<Substring> = [
    "first", "last", "full", "family", "given", "maiden", "contact", "kin", "patient", "participant",
    "respondent",
    "student", "recipient", "user", "child", "mother", "father", "partner", "spouse", "your",
  ]

  /// `next_of_kin_phone`, `Contact name`
  private static func endsWithOne(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard let last = words.last, words.count > 1, words.count <= 6 else { return false }
    return ends.contains(last) || (last == "name" && words.contains { owners.contains($0) })
  }
}
