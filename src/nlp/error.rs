//! What can go wrong while analysing.

/// Why a report was not analysed.
#[derive(Debug, thiserror::Error)]
pub enum NlpError {
    /// The embedded model cannot be read: the program was built wrongly.
    #[error(
        "the attribution model inside the program is damaged ({0}); please install the program again"
    )]
    Model(String),
    /// The model failed on a text.
    #[error("the attribution model failed on this report ({0}); the report itself is unchanged")]
    Run(String),
    /// The user stopped it.
    #[error("the analysis was cancelled")]
    Cancelled,
}
