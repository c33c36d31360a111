/// A study file that uses every key.
enum Fixture {
  static let complete = """
    study: therapist-tears
    title: Do therapists cry in therapy?
    citation: >-
      Writer, A. B., & Author, C. (2013). Tears: a survey.
      Journal of Examples.
    date: 2013-03
    topics: [Therapist Factors, Emotion]
    summary: >-
      {{cried.proportion[Yes]}} of therapists had cried in therapy.
    caution: Volunteers answered.
    practice_implication: >-
      Tears are common.

    data:
      file: responses.csv
      format: auto
      encoding: auto
      delimiter: auto
      decimal: comma
      missing: ["", NA, N/A]
      invited: 2100
      count: Freq
      weight: weight
      strata: region
      cluster: clinic
      fpc: population
      replicate_weights: rep_
      exclude: "consent = No or progress < 100"
    rules: ["age >= 18", "sessions_cried <= sessions_4wk"]
    privacy: {minimum_cell: 5}

    variables:
      consent: {values: [Yes, No]}
      progress: {measure: numeric}
      gender: {values: {1: Woman, 2: Man}, column: Q1}
      orientation:
        column: Q7
        label: Theoretical orientation
        measure: nominal
        values: {1: CBT, 2: PDT, 3: Other}
        missing: {-99: Not shown, -98: Refused}
      cried: {values: [No, Yes]}
      age:
        measure: numeric
        range: [18, 100]
        missing: [-99, 999]
      age_group:
        cut: {of: age, at: [30, 40, 50], labels: [under 30, 30–39, 40–49, 50 and over]}
      tears_group:
        cut: {of: tears_share, at: [2.5, 10]}
      role: {measure: nominal, values: [Licensed clinician, Supervisor, Graduate student]}
      trained:
        recode: {of: role, to: {Licensed: [Licensed clinician, Supervisor], Student: Graduate student}}
      tears_share:
        compute: 100 * sessions_cried / sessions_4wk
      sessions_cried: {range: [0, 500]}
      sessions_4wk: {measure: numeric}
      daily_crying: {measure: ordinal, values: {1: never, 2: at times, 3: often}}
      before: {measure: numeric}
      after: {measure: numeric}
      rater1: {measure: nominal}
      rater2: {measure: nominal}
      site: {measure: nominal}
      modalities:
        measure: multiple
        columns: {Q9_1: Individual, Q9_2: Group}
        base: shown
      languages: {column: Q10, separator: ",", values: [English, French, Dutch]}
      extraversion: {measure: numeric}
      openness: {measure: numeric}
      iri_1: {measure: numeric}
      iri_2: {measure: ordinal, values: {0: not at all, 2: somewhat, 4: very}}
      iri_3: {measure: numeric}
      comment: {measure: text}
      started: {measure: date}
      respondent: {measure: id}
      "how many?": {measure: numeric}

    scales:
      empathy: {label: Empathic concern, items: [iri_1, -iri_2, iri_3], range: [0, 4], score: mean, minimum_items: 2}
      burden: {items: [before, after], score: sum}

    analyses:
      - {id: sample, describe: [gender, age, role, orientation], by: cried}
      - {id: cried, proportion: cried = Yes, against: 56.5%, interval: jeffreys, planned: yes}
      - {id: split, describe: orientation, against: {CBT: 40%, PDT: 35%, 3: 25%}}
      - {id: older, describe: age, against: 36}
      - {id: by-orientation, compare: cried = Yes ~ orientation, where: "orientation in [PDT, CBT]", reference: CBT, test: fisher_exact, smallest: 12.5 points}
      - {id: traits, compare: extraversion + openness ~ cried, adjust: {method: BH, family: traits}, confidence: 99%}
      - {id: change, compare: [before, after], reference: before}
      - {id: long, compare: after ~ gender, paired: respondent, confidence: 0.9}
      - {id: by-site, compare: cried ~ orientation, within: site, weight: none, adjust: none}
      - {id: correlates, correlate: [daily_crying, age, tears_share], method: spearman, incomplete: listwise, smallest: r .2}
      - {id: empathy-reliability, reliability: empathy}
      - {id: raters, agreement: [rater1, rater2]}
      - {id: same, equivalence: cried = Yes ~ gender, margin: 10 points}
      - {id: same-age, equivalence: age ~ gender, margin: d 0.20}
      - {id: predictors, model: cried = Yes ~ orientation * age + gender:age, family: logistic, reference: Other}
      - {id: ages, model: age ~ gender}
      - {id: structure, factor: empathy}
      - {id: literature, pool: studies.csv, study: source, events: cried, n: n, percent: share}

    interviews: {file: codes.csv, cases: cases.csv, rules: hill-2005}
    joint:
      - {survey: "{{cried.proportion[Yes]}}", category: Deepened the relationship, reading: confirms}

    findings:
      - id: cried
        quote: Respondents reported that 72% had cried in therapy.
        source: PPRNet blog, March 2013
        sample: 541
        rounding: half-up
        reports:
          - {proportion: cried = Yes, value: 72%, n: 541, answered: 540}
          - {proportion: cried = Yes, among: orientation = CBT, value: 50.1%, answered: yes}
          - {mean: age, value: 36, sd: 9.50}
          - {sd: age, value: 9.5}
          - {difference: cried = Yes ~ gender, direction: none, margin: 10 points}
          - {difference: cried = Yes ~ orientation, direction: PDT > CBT, p: "< .001"}
          - {difference: age ~ gender, direction: Man < Woman, margin: d 0.20}
          - {association: age ~ tears_share, direction: positive}
          - {association: age ~ empathy, direction: none, margin: r .10}
          - {test: "t(28) = 2.20, p = .03"}
          - {pearson_r: age ~ tears_share, value: "−.30"}
          - {cronbach_alpha: empathy, value: .81}
          - {odds_ratio: cried = Yes ~ gender, value: 1.5}
          - {response_rate: of those invited, value: 26%}
    """
}
