/// The screen that shows a state.
public func draw(_ state: ReaderState) -> Grid {
    Grid(width: state.size.width, height: state.size.height)
}
