"""A segment and a library of segments, with the list of deals to activate."""

from typing import Any, Mapping

import pulumi
import pulumi_classify as classify

COMPETITORS = ["craftsman.com", "toro.com"]

buyers = classify.ClassifySegment(
    "snowblower-buyers",
    name="Snowblower Buyers",
    prompt=(
        "Homeowners who research and purchase snowblowers for winter driveway maintenance. They compare single-stage "
        "and two-stage machines, and ask how to keep a gravel driveway clear."
    ),
    example_urls=["https://www.consumerreports.org/home-garden/snow-blowers/"],
    block_tlds=COMPETITORS,
    opts=pulumi.ResourceOptions(custom_timeouts=pulumi.CustomTimeouts(create="4h")),
)

weekends = classify.SegmentLibrary(
    "weekends",
    definitions={
        "ski-weekends": classify.LibraryDefinitionArgs(
            name="Ski Weekends",
            prompt="Families who plan a weekend of skiing within a few hours of home",
        ),
        "sledding": classify.LibraryDefinitionArgs(
            name="Sledding Hills",
            prompt="Parents who search for sledding hills nearby and for sleds that hold two children",
        ),
    },
    defaults=classify.LibraryDefaultsArgs(block_tlds=COMPETITORS),
)


def activations(segments: Mapping[str, classify.outputs.SegmentRecord]) -> list[dict[str, Any]]:
    """One entry for each deal to activate, in the order of the keys."""
    return [
        {"audience": key, "segmentId": segment.id, "segmentName": segment.name}
        for key, segment in sorted(segments.items())
    ]


pulumi.export("segmentId", buyers.segment_id)
pulumi.export("segments", weekends.segments)
pulumi.export("activations", weekends.segments.apply(activations))
