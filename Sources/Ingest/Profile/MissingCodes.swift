/// Numbers that mean "no answer" in many surveys, whatever is asked.
package enum MissingCodes {
  package static let all: Set<Double> = [
    -1, -2, -3, -4, -5, -6, -7, -8, -9, -66, -77, -88, -96, -97, -98, -99, -555, -666, -777, -888, -996, -997,
    -998,
    -999, -9996, -9997, -9998, -9999, -99999, 66, 77, 88, 96, 97, 98, 99, 666, 777, 888, 996, 997, 998, 999,
    7777, 8888,
    9996, 9997, 9998, 9999, 99999, 999_999,
  ]
}
