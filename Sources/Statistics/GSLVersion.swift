internal import CGSL

/// The version of the GNU Scientific Library underneath.
public var gslVersion: String { GSL_VERSION }
