// A segment and a library of segments.
package main

import (
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"pulumi-classify/sdk/go/classify"
)

func main() {
	pulumi.Run(declareAudiences)
}

func declareAudiences(ctx *pulumi.Context) error {
	competitors := pulumi.ToStringArray([]string{"craftsman.com", "toro.com"})

	buyers, err := classify.NewClassifySegment(ctx, "snowblower-buyers", &classify.ClassifySegmentArgs{
		Name:        pulumi.String("Snowblower Buyers"),
		Prompt:      pulumi.String("Homeowners who research and purchase snowblowers for winter driveway maintenance"),
		ExampleUrls: pulumi.ToStringArray([]string{"https://www.consumerreports.org/home-garden/snow-blowers/"}),
		BlockTlds:   competitors,
	}, pulumi.Timeouts(&pulumi.CustomTimeouts{Create: "4h"}))
	if err != nil {
		return err
	}

	weekends, err := classify.NewSegmentLibrary(ctx, "weekends", &classify.SegmentLibraryArgs{
		Definitions: map[string]classify.LibraryDefinitionArgs{
			"ski-weekends": {
				Name:   pulumi.String("Ski Weekends"),
				Prompt: pulumi.String("Families who plan a weekend of skiing within a few hours of home"),
			},
			"sledding": {
				Name:   pulumi.String("Sledding Hills"),
				Prompt: pulumi.String("Parents who search for sledding hills nearby and for sleds that hold two children"),
			},
		},
		Defaults: &classify.LibraryDefaultsArgs{BlockTlds: competitors},
	})
	if err != nil {
		return err
	}

	ctx.Export("segmentId", buyers.SegmentId)
	ctx.Export("segments", weekends.Segments)
	return nil
}
