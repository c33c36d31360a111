internal import CPlatform

/// Asked once: the processor stays the same.
let bestInstructions = tearsheet_best_instructions()
