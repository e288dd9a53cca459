/// What both readers fill: formats, stories, pictures and counts.
final class ReadingBuilder {
    var formats = FormatInterner()
    var stories: [StoryID: [Block]] = [:]
    var counts = Counts()
    /// The part of each story.
    var parts: [StoryID: String] = [:]
    private(set) var media: [Media] = []
    private var mediaIDs: [String: MediaID] = [:]
    private var storyNumbers: [String: Int] = [:]

    /// `note-1`, `frame-3`: numbered in the order of the document.
    func newStory(_ kind: String) -> StoryID {
        let number = (storyNumbers[kind] ?? 0) + 1
        storyNumbers[kind] = number
        return StoryID(rawValue: kind + "-" + String(number))
    }

    /// The id of a picture; one that stands several times has one.
    func picture(source: String?, mediaType: String? = nil) -> MediaID {
        if let source, let known = mediaIDs[source] { return known }
        let id = MediaID(rawValue: media.count)
        media.append(Media(id: id, source: source, mediaType: mediaType))
        if let source { mediaIDs[source] = id }
        return id
    }

    func finish(_ reading: inout Reading) {
        reading.stories = stories
        reading.formats = formats.table
        reading.media = media
        reading.counts = counts
        reading.parts = parts
    }
}
