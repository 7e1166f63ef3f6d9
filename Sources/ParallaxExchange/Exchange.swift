/// Placeholder until the first format lands.
enum Exchange {}
