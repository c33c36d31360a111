/// What somebody learned.
extension RankedWords {
  static let education = Family(
    name: "education",
    ranks: ranks([
      (
        0,
        [
          "kein schulabschluss", "ohne schulabschluss", "no schooling", "no formal education", "no school",
          "kein abschluss", "ohne abschluss",
          "sin estudios", "aucun diplome", "nessun titolo",
        ]
      ),
      (
        1,
        [
          "elementary", "primary", "grade school", "volksschule", "primaire", "primaria", "basisonderwijs",
          "basisschool", "lagere school", "scuola elementare", "scuola primaria",
          "estudios primarios", "grundschule",
          "licenza elementare",
        ]
      ),
      (
        2,
        [
          "less than high school", "some high school", "did not complete high school", "hauptschule",
          "hauptschulabschluss", "middle school", "less than secondary", "brevet", "licenza media",
          "scuola media",
          "did not finish high school",
        ]
      ),
      (3.7, ["fachhochschulreife"]),
      (3, ["realschule", "mittlere reife", "realschulabschluss", "vmbo", "college court"]),
      (
        4,
        [
          "high school", "secondary", "ged", "abitur", "matura", "baccalaureat", "bachillerato", "havo",
          "vwo", "diploma di maturita", "maturita", "fachabitur", "secundaria", "lycee", "hochschulreife",
          "middelbare school", "middelbaar onderwijs", "scuola superiore",
          "estudios secundarios", "diploma",
        ]
      ),
      (
        5,
        [
          "some college", "some university", "some post secondary", "vocational", "trade school", "technical",
          "ausbildung", "lehre", "mbo", "formacion profesional", "apprenticeship",
          "berufsausbildung", "lehrabschluss", "educacion tecnica",
        ]
      ),
      (6, ["associate", "associates", "two year degree", "college diploma", "bts", "dut"]),
      (
        7,
        [
          "bachelor", "bachelors", "undergraduate degree", "college degree", "four year degree", "licence",
          "licenciatura", "grado", "hbo", "laurea triennale", "laurea",
          "university", "university degree", "fachhochschule", "fachhochschulabschluss", "universidad",
          "universitario", "universitaria",
          "universitarios", "estudios universitarios", "universita", "universite", "hoger onderwijs",
        ]
      ),
      (7.5, ["some graduate school", "some postgraduate"]),
      (
        8,
        [
          "master", "masters", "graduate degree", "magister", "diplom", "maitrise", "maestria", "wo",
          "laurea magistrale", "staatsexamen", "postgraduate degree", "hochschulabschluss",
          "universitatsabschluss", "universitat", "hochschule", "studium",
          "universiteit", "posgrado", "postgrado",
        ]
      ),
      (8.5, ["professional degree", "professional"]),
      (
        9,
        [
          "doctorate", "doctoral", "phd", "ph d", "promotion", "doktor", "doctorat", "doctorado", "promotie",
          "dottorato", "edd", "psyd",
        ]
      ),
    ]), isFoundInside: true)
}
