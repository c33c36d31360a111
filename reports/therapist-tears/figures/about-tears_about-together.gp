# Draws about-tears_about-together.svg from about-tears_about-together.tsv beside it: gnuplot about-tears_about-together.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' about-tears_about-together.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,275 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,1444 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,2.406in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "about-tears_about-together." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set lmargin at screen 0.0
set rmargin at screen 1.0
set tmargin at screen 1.0
set bmargin at screen 0.0
set xrange [0:400.0]
set yrange [274.6:0]
unset xtics
unset ytics
set label "The end of the" at screen 0.005, screen 0.53168 left front
set label "therapy" at screen 0.005, screen 0.47342 left front
set label "104" at screen 0.40725, screen 0.50255 right front
set label "Something else" at screen 0.005, screen 0.40058 left front
set label "89" at screen 0.42023, screen 0.40058 right front
set label "Joy or progress" at screen 0.005, screen 0.32775 left front
set label "88" at screen 0.4211, screen 0.32775 right front
set label "Grief or loss" at screen 0.005, screen 0.25492 left front
set label "55" at screen 0.44965, screen 0.25492 right front
set label "Trauma" at screen 0.005, screen 0.18208 left front
set label "52" at screen 0.45225, screen 0.18208 right front
set label "My own life at the" at screen 0.005, screen 0.10925 left front
set label "time" at screen 0.005, screen 0.05098 left front
set label "44" at screen 0.45918, screen 0.08012 right front
set label "25" at screen 0.54675, screen 0.92498 left front rotate by 90
set label "14" at screen 0.58572, screen 0.79039 left front rotate by 90
set label "14" at screen 0.6247, screen 0.79039 left front rotate by 90
set label "12" at screen 0.66368, screen 0.76591 left front rotate by 90
set label "9" at screen 0.70265, screen 0.72921 left front rotate by 90
set label "9" at screen 0.74163, screen 0.72921 left front rotate by 90
set label "8" at screen 0.78063, screen 0.71697 left front rotate by 90
set label "8" at screen 0.8196, screen 0.71697 left front rotate by 90
set label "8" at screen 0.85858, screen 0.71697 left front rotate by 90
set label "7" at screen 0.89755, screen 0.70473 left front rotate by 90
set label "6" at screen 0.93653, screen 0.6925 left front rotate by 90
set label "5" at screen 0.9755, screen 0.68026 left front rotate by 90
plot "about-tears_about-together.tsv" skip 1 using ($6==$6 ? $3 : NaN):4:($3-5.61):($3+5.61):6:(108.6) with boxxyerror fs solid 1 noborder fc rgb "#3b82c4" notitle, \
  "" skip 1 using 7:4:7:(202.9):($4-4):($4+4) with boxxyerror fs solid 1 noborder fc rgb "#7b828c" notitle, \
  "" skip 1 using ($5==0 ? $3 : NaN):4 with points pt 7 ps 0.3 lc rgb "#7b828c" notitle, \
  "" skip 1 using 3:8:(0):($9-$8) with vectors nohead lt 1 lw 2 lc rgb "#3b82c4" notitle, \
  "" skip 1 using ($5==1 ? $3 : NaN):4 with points pt 7 ps 1.1 lc rgb "#3b82c4" notitle
set output
