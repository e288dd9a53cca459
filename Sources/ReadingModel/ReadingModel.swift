// ReadingModel
